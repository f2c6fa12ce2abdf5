/** One laurel leaf from its foot, `angle` radians clockwise from the right, filled with the context's colour. */
export const leafPath = (
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  angle: number,
  length: number,
  width: number,
): void => {
  context.save()
  context.translate(x, y)
  context.rotate(angle)
  context.beginPath()
  context.moveTo(0, 0)
  context.bezierCurveTo(length * 0.3, -width, length * 0.75, -width * 0.7, length, 0)
  context.bezierCurveTo(length * 0.75, width * 0.7, length * 0.3, width, 0, 0)
  context.fill()
  context.restore()
}

/** The laurel: two branches of `pairs` leaves that open at the top, round an ellipse. Filled with the context's colour. */
export const laurelMark = (
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  pairs = 9,
): void => {
  for (const hand of [1, -1]) {
    for (let i = 0; i < pairs; i++) {
      const t = (i + 0.7) / pairs
      const a = Math.PI / 2 - hand * (0.16 + t * 2.35)
      const px = x + Math.cos(a) * radiusX
      const py = y + Math.sin(a) * radiusY
      const along = Math.atan2(-Math.cos(a) * radiusY * hand, Math.sin(a) * radiusX * hand)
      const length = radiusY * (0.36 - 0.12 * t)
      for (const side of [0.55, -0.55]) leafPath(context, px, py, along + side * hand, length, length * 0.24)
    }
  }
}
