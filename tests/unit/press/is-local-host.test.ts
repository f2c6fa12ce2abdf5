import { expect, it } from 'vitest'
import { isLocalHost } from '../../../client/press/is-local-host.ts'

const hostOf = (address: string) => new URL(address).hostname

it.each([
  'http://127.0.0.1:2567',
  'http://localhost:2567',
  'http://hall.localhost',
  'http://0.0.0.0:2567',
  'http://[::1]:2567',
  'http://192.168.1.20:2567',
  'http://10.3.4.5',
  'http://172.16.0.9',
  'http://172.31.255.1',
  'http://169.254.7.7',
  'http://[fd12:3456::1]',
  'http://[fe80::1]',
  'http://MUSEUM.local',
  'http://museum-pc:2567',
])('nobody else reaches %s', (address) => {
  expect(isLocalHost(hostOf(address))).toBe(true)
})

it.each([
  'https://hall.example.org',
  'http://172.32.0.1',
  'http://11.0.0.1',
  'http://192.169.0.1',
  'http://[2001:db8::1]',
  'https://localhost.example.org',
  'https://10.example.org',
  'https://fd.example.org',
])('everybody may reach %s', (address) => {
  expect(isLocalHost(hostOf(address))).toBe(false)
})
