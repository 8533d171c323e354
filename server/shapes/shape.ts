import type { z } from 'zod'

/** The type of the values that a schema accepts. Nobody may change them, so it is read-only through and through. */
export type Shape<S extends z.ZodType> = Unchanging<z.output<S>>

type Unchanging<T> = T extends object ? { readonly [K in keyof T]: Unchanging<T[K]> } : T
