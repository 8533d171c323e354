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
/** What programs of nodes and of edges share: the types tell each only a part of it. */
type Drawing = new (...given: Given) => InstanceType<ProgramType> & { process(...item: unknown[]): void }

/**
 * Sigma sends the data of all marks to the graphics card twice in every frame, and says each time how they are to be read.
 * With this around it a program sends them only after they have changed; in between it is one call (WebGL 2's vertex
 * array objects). Its shaders are compiled when there is first something to draw by them. The picture is the same.
 * @param options `picked: false` leaves out the hidden drawing by which Sigma finds what lies under the pointer.
 */
export function steady<Program extends EdgeProgramType | NodeProgramType>(
  program: Program,
  { picked = true } = {},
): Program {
  const Restless = program as unknown as Drawing
  class Steady extends Restless {
    private readonly read = new Map<ProgramInfo, WebGLVertexArrayObject>()
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

    /** Is called by the constructor of the class above. */
    protected override getProgramInfo(...given: ProgramText): ProgramInfo {
      const [name, gl, , , frameBuffer] = given
      return new LateProgram({ name, gl, frameBuffer }, () => super.getProgramInfo(...given))
    }

    protected override bindProgram(info: ProgramInfo): void {
      const gl = info.gl as WebGL2RenderingContext
      const known = this.read.get(info)
      if (known === undefined) {
        const made = gl.createVertexArray()
        this.read.set(info, made)
        gl.bindVertexArray(made)
        super.bindProgram(info)
      } else {
        gl.bindVertexArray(known)
        if (!this.sent.has(info)) {
          gl.bindBuffer(gl.ARRAY_BUFFER, info.buffer)
          gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.DYNAMIC_DRAW)
          gl.bindBuffer(gl.ARRAY_BUFFER, null)
        }
      }
      this.sent.add(info)
    }

    protected override unbindProgram(info: ProgramInfo): void {
      const gl = info.gl as WebGL2RenderingContext
      gl.bindVertexArray(null)
    }

    override kill(): void {
      for (const [info, read] of this.read) (info.gl as WebGL2RenderingContext).deleteVertexArray(read)
      if ((this.normalProgram as LateProgram).isMade) super.kill()
    }
  }
  return Steady as unknown as Program
}
