/** No letter or digit that another one is read for: 0 O, 1 I L, U V. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTWXYZ'
/** 29 letters to the tenth: nobody guesses one of 20,000 codes. */
export const CODE_LENGTH = 10

/** What was meant by what somebody typed: capitals, without spaces, hyphens and other marks. */
export const readCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** As it is printed: two groups, easy to read out. */
export const writeCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
