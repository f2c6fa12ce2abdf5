// The SDK's types name the server package, which would pull Node's globals into the browser code; see tsconfig.json "paths".
export type Room = unknown
export type Server = unknown
export type Client = unknown
