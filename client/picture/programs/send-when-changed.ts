import type { EdgeProgramType, NodeProgramType, ProgramInfo, ProgramType } from 'sigma/rendering'
import { LateProgram } from './late-program.ts'

type ProgramText = [
  name: 'normal' | 'pick',
  gl: ProgramInfo['gl'],
  vertexShader: string,
  fragmentShader: string,
  frameBuffer: WebGLFramebuffer | null,
]
type Given = ConstructorParameters<ProgramType>
/** The common shape of Sigma's node and edge programs; Sigma's typings expose it only in part. */
type CommonProgram = new (...given: Given) => InstanceType<ProgramType> & { process(...item: unknown[]): void }

/**
 * Makes one of Sigma's programs send its data to the graphics card only after they have changed. By itself Sigma sends
 * the data of all marks twice in every frame, each time with a description of their layout; here WebGL 2's vertex array
 * objects remember the layout, and an unchanged frame costs one call. Shaders are compiled when they first draw
 * something. What is drawn stays the same.
 * @param options `picked: false` leaves out the hidden drawing by which Sigma finds what lies under the pointer.
 */
export function sendWhenChanged<Program extends EdgeProgramType | NodeProgramType>(
  program: Program,
  { picked = true } = {},
): Program {
  const Base = program as unknown as CommonProgram
  class SendingWhenChanged extends Base {
    /** The remembered layout of the data, for the normal and for the hidden drawing. */
    private readonly layouts = new Map<ProgramInfo, WebGLVertexArrayObject>()
    /** Drawings whose data the graphics card has as they are now. */
    private readonly sent = new Set<ProgramInfo>()

    constructor(...[gl, pickingBuffer, renderer]: Given) {
      super(gl, picked ? pickingBuffer : null, renderer)
    }

    override process(...item: unknown[]): void {
      this.sent.clear()
      super.process(...item)
    }

    override reallocate(capacity: number): void {
      this.sent.clear()
      super.reallocate(capacity)
    }

    /** The constructor of the base class calls this. */
    protected override getProgramInfo(...given: ProgramText): ProgramInfo {
      const [name, gl, , , frameBuffer] = given
      return new LateProgram({ name, gl, frameBuffer }, () => super.getProgramInfo(...given))
    }

    protected override bindProgram(info: ProgramInfo): void {
      const gl = info.gl as WebGL2RenderingContext
      const layout = this.layouts.get(info)
      if (layout === undefined) {
        const made = gl.createVertexArray()
        this.layouts.set(info, made)
        gl.bindVertexArray(made)
        super.bindProgram(info)
      } else {
        gl.bindVertexArray(layout)
        if (!this.sent.has(info)) this.send(gl, info)
      }
      this.sent.add(info)
    }

    protected override unbindProgram(info: ProgramInfo): void {
      const gl = info.gl as WebGL2RenderingContext
      gl.bindVertexArray(null)
    }

    override kill(): void {
      for (const [info, layout] of this.layouts) (info.gl as WebGL2RenderingContext).deleteVertexArray(layout)
      // Sigma's `kill` frees the shaders, and to ask for shaders would compile them first.
      if ((this.normalProgram as LateProgram).isCompiled) super.kill()
    }

    private send(gl: WebGL2RenderingContext, info: ProgramInfo): void {
      gl.bindBuffer(gl.ARRAY_BUFFER, info.buffer)
      gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.DYNAMIC_DRAW)
      gl.bindBuffer(gl.ARRAY_BUFFER, null)
    }
  }
  return SendingWhenChanged as unknown as Program
}
