import type { EdgeProgramType, NodeProgramType, ProgramInfo, ProgramType } from 'sigma/rendering'

/** What programs of nodes and of edges share: the types tell each only a part of it. */
type Drawing = new (
  ...given: ConstructorParameters<ProgramType>
) => InstanceType<ProgramType> & { process(...item: unknown[]): void }

/**
 * Sigma sends the data of all marks to the graphics card twice in every frame, and says each time how they are to be read.
 * With this around it a program sends them only after they have changed; in between it is one call (WebGL 2's vertex
 * array objects). The picture is the same.
 */
export function steady<Program extends EdgeProgramType | NodeProgramType>(program: Program): Program {
  const Restless = program as unknown as Drawing
  class Steady extends Restless {
    private readonly read = new Map<ProgramInfo, WebGLVertexArrayObject>()
    private readonly sent = new Set<ProgramInfo>()

    override process(...item: unknown[]): void {
      this.sent.clear()
      super.process(...item)
    }

    override reallocate(capacity: number): void {
      this.sent.clear()
      super.reallocate(capacity)
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
      super.kill()
    }
  }
  return Steady as unknown as Program
}
