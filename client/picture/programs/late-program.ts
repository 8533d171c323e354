import type { ProgramInfo } from 'sigma/rendering'

/** Sigma's description of a shader program, which is compiled when one of its compiled parts is first needed. */
export class LateProgram implements ProgramInfo {
  readonly name: ProgramInfo['name']
  readonly gl: ProgramInfo['gl']
  readonly frameBuffer: ProgramInfo['frameBuffer']
  private readonly compile: () => ProgramInfo
  private compiled: ProgramInfo | undefined

  constructor(known: Pick<ProgramInfo, 'name' | 'gl' | 'frameBuffer'>, compile: () => ProgramInfo) {
    this.name = known.name
    this.gl = known.gl
    this.frameBuffer = known.frameBuffer
    this.compile = compile
  }

  get isCompiled(): boolean {
    return this.compiled !== undefined
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
    this.compiled ??= this.compile()
    return this.compiled
  }
}
