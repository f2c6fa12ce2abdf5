import type { Rate } from '../rates/token-bucket.ts'
import type { HallRequestName } from './requests.ts'

/** What one visitor may ask of a hall, generous for hands and tight for programs. */
export const REQUEST_RATES: Readonly<Record<HallRequestName, Rate>> = {
  'time.ask': { burst: 12, everyMs: 1000 },
  'avatar.teleport': { burst: 6, everyMs: 1000 },
  'avatar.sit': { burst: 6, everyMs: 700 },
  'avatar.raiseHand': { burst: 6, everyMs: 1000 },
  'booth.open': { burst: 15, everyMs: 500 },
  'booth.leave': { burst: 15, everyMs: 500 },
  'booth.cheer': { burst: 12, everyMs: 700 },
  'booth.bookmark': { burst: 12, everyMs: 700 },
  'chat.say': { burst: 6, everyMs: 1500 },
  'demo.watch': { burst: 15, everyMs: 500 },
  'demo.start': { burst: 6, everyMs: 2000 },
  'demo.stop': { burst: 6, everyMs: 2000 },
  'demo.ask': { burst: 10, everyMs: 1000 },
  'demo.hand': { burst: 10, everyMs: 700 },
  'demo.skip': { burst: 10, everyMs: 700 },
  'demo.lead': { burst: 6, everyMs: 1000 },
  'demo.mode': { burst: 10, everyMs: 1000 },
  // A driver's hand: ten a second, and some more after a hiccup of the network.
  'demo.act': { burst: 30, everyMs: 80 },
  'media.ice': { burst: 6, everyMs: 2000 },
  // A host greets six viewers at once, each with an offer and some addresses.
  'media.signal': { burst: 30, everyMs: 100 },
  'visitor.update': { burst: 6, everyMs: 2000 },
  'visitor.report': { burst: 4, everyMs: 20_000 },
  'moderation.hide': { burst: 30, everyMs: 300 },
  'moderation.mute': { burst: 20, everyMs: 500 },
  'moderation.remove': { burst: 20, everyMs: 500 },
  'moderation.ban': { burst: 20, everyMs: 500 },
  'moderation.chat': { burst: 10, everyMs: 1000 },
  'moderation.doors': { burst: 10, everyMs: 1000 },
}
