/**
 * The parts of the packages in test/bench/package.json that the benches use, so that their types are checked even if
 * these are not installed.
 */
declare module 'compromise' {
  export default function read(text: string): { quotations(): { out(format: 'array'): string[] }; json(): unknown[] }
}

declare module 'wink-nlp' {
  export default function load(
    model: unknown,
    pipe: readonly string[],
  ): { readDoc(text: string): { tokens(): { out(): string[] } } }
}

declare module 'wink-eng-lite-web-model' {
  const model: unknown
  export default model
}

declare module 'cytoscape' {
  interface Core {
    one(event: string, heard: () => void): void
    edges(selector: string): { style(name: string, value: string): void }
  }
  export default function cytoscape(options: {
    readonly container: unknown
    readonly elements: unknown
    readonly layout: unknown
    readonly style: unknown
  }): Core
}

declare module 'vis-data/peer' {
  export class DataSet<Item> {
    constructor(items: readonly Item[])
    get(): Item[]
    update(items: readonly Partial<Item>[]): void
  }
}

declare module 'vis-network/peer' {
  export class Network {
    constructor(place: unknown, data: unknown, options: unknown)
    once(event: string, heard: () => void): void
  }
}

declare module 'sigma-4' {
  export default class Sigma {
    constructor(graph: unknown, place: unknown)
    setEdgesState(edges: readonly string[], state: { readonly isHidden: boolean }): void
  }
}
