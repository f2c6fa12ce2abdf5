import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StoryContent } from '../../../shared/demos/kinds/story-content.ts'

const guide = readFileSync(join(import.meta.dirname, '../../../assets/guide/story-json.md'), 'utf8')

test('the story in the guide is one that can be told, and the guide names every field', () => {
  const example = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
  const { scenes } = StoryContent.parse(JSON.parse(example))
  expect(scenes.map(({ id }) => id)).toEqual(['door', 'hall', 'dawn'])
  for (const field of ['id', 'title', 'text', 'picture', 'video', 'sound', 'choices', 'seconds', 'ending'])
    expect(guide).toMatch(new RegExp(`^\\| \`${field}\` +\\|`, 'm'))
})
