/** The closed lists of demos, apart from their schemas so that the interface's first chunks need not carry those. */

/** Their index travels as one byte in the room's state; append only. */
export const DEMO_KINDS = ['slides', 'model', 'video', 'story', 'app', 'screen'] as const
export type DemoKind = (typeof DEMO_KINDS)[number]

/**
 * host: the host drives, or whoever the host hands the controls; all follow. turns: who asks has the controls for a while,
 * one after the other. alone: each for themselves, nothing is shared.
 */
export const DEMO_MODES = ['host', 'turns', 'alone'] as const
export type DemoMode = (typeof DEMO_MODES)[number]

/** Who leads and drives a demo on the stage until somebody of the booth takes the lead. No visitor has this id. */
export const STAGE = 'ceremony'
