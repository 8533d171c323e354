import type { ProgramInfo } from 'sigma/rendering'

/** What Sigma knows of a program of the graphics card, which is compiled when it is first asked for. */
export class LateProgram implements ProgramInfo {
  readonly name: ProgramInfo['name']
  readonly gl: ProgramInfo['gl']
  readonly frameBuffer: ProgramInfo['frameBuffer']
  private readonly make: () => ProgramInfo
  private made: ProgramInfo | undefined

  constructor(known: Pick<ProgramInfo, 'name' | 'gl' | 'frameBuffer'>, make: () => ProgramInfo) {
    this.name = known.name
    this.gl = known.gl
    this.frameBuffer = known.frameBuffer
    this.make = make
  }

  get isMade(): boolean {
    return this.made !== undefined
  }

  get isPicking() {
    return this.whole.isPicking
  }

  get program() {
    return this.whole.program
  }

  get buffer() {
    return this.whole.buffer
  }

  get constantBuffer() {
    return this.whole.constantBuffer
  }

  get uniformLocations() {
    return this.whole.uniformLocations
  }

  get attributeLocations() {
    return this.whole.attributeLocations
  }

  get vertexShader() {
    return this.whole.vertexShader
  }

  get fragmentShader() {
    return this.whole.fragmentShader
  }

  private get whole(): ProgramInfo {
    this.made ??= this.make()
    return this.made
  }
}
