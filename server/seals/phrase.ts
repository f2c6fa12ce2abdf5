/** The key as 24 words that people can write down (BIP-39), and back. The list of words is loaded when it is needed. */
export async function phraseOf(key: Buffer): Promise<string> {
  const [{ entropyToMnemonic }, { wordlist }] = await load()
  return entropyToMnemonic(new Uint8Array(key), wordlist)
}

/** Undefined when these are not 24 such words, or one of them is another than was written down: the last one checks them. */
export async function keyOfPhrase(phrase: string): Promise<Buffer | undefined> {
  const [{ mnemonicToEntropy }, { wordlist }] = await load()
  const words = phrase
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
  if (words.length !== 24) return undefined
  try {
    return Buffer.from(mnemonicToEntropy(words.join(' '), wordlist))
  } catch {
    return undefined // the error quotes the words: it goes nowhere
  }
}

const load = () => Promise.all([import('@scure/bip39'), import('@scure/bip39/wordlists/english.js')])
