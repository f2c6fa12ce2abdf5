import { expect, it } from 'vitest'
import { createTalk, TALK_KEPT } from '../../../server/chat/talk.ts'
import { CHAT_HISTORY, type ChatChannel, type ChatMessage } from '../../../shared/chat/chat.ts'

const say = (at: number, channel: ChatChannel): ChatMessage => ({
  id: `m${at}`,
  channel,
  visitor: 'v',
  slot: 0,
  name: 'V',
  role: 0,
  text: `${at}`,
  at,
})
const hall: ChatChannel = { kind: 'hall' }
const booth: ChatChannel = { kind: 'booth', booth: 'abcdef' }

it('hands out the newest of the hall and of one booth, in order, and nothing that was said near by', () => {
  const talk = createTalk([])
  for (let at = 0; at < 100; at++) talk.add(say(at, hall))
  talk.add(say(200, booth))
  talk.add(say(201, { kind: 'booth', booth: 'ghijkl' }))
  talk.add(say(202, { kind: 'near' }))
  expect(talk.history('', false)).toHaveLength(CHAT_HISTORY)
  const read = talk.history('abcdef', false)
  expect(read).toHaveLength(CHAT_HISTORY + 1)
  expect(read.at(-1)?.id).toBe('m200')
  expect(read[0]?.id).toBe('m40')
})

it('a chatty booth does not push the hall’s words out of the history', () => {
  const talk = createTalk([])
  for (let at = 0; at < 60; at++) talk.add(say(at, hall))
  for (let at = 100; at < TALK_KEPT; at++) talk.add(say(at, booth))
  expect(talk.history('', false)).toHaveLength(CHAT_HISTORY)
})

it('keeps hidden words for the staff', () => {
  const talk = createTalk([])
  talk.add(say(1, hall))
  talk.hide('m1', true)
  expect(talk.history('', false)).toEqual([])
  expect(talk.history('', true)).toMatchObject([{ id: 'm1', hidden: true }])
  talk.hide('m1', false)
  expect(talk.history('', false)).toHaveLength(1)
})
