const INK = '#1E2430'

/** A picture as large as it fits, in the middle of a dark screen. */
export function drawFitted(
  context: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  pictureWidth: number,
  pictureHeight: number,
  width: number,
  height: number,
): void {
  const fit = Math.min(width / pictureWidth, height / pictureHeight)
  const [w, h] = [pictureWidth * fit, pictureHeight * fit]
  context.fillStyle = INK
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h)
}
