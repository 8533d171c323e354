import type { ProgramInfo } from 'sigma/rendering'
import { NodeProgram } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { ACTOR_KINDS, type ActorKind } from '../../../server/shapes/vocabulary.ts'

/**
 * GLSL for the signed distance of point `p` from the border of each kind's shape. The square and the diamond have the
 * area of the disc of radius `r`, so that one size means the same for all kinds.
 */
const distances: Readonly<Record<ActorKind, string>> = {
  person: 'length(p) - r',
  country: 'max(abs(p.x), abs(p.y)) - 0.886 * r',
  organisation: '(abs(p.x) + abs(p.y) - 1.253 * r) * 0.7071',
}

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_kind;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_kind;

void main() {
  v_kind = a_kind;
  v_radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_offset = a_corner * v_radius * 1.4;
  gl_Position = vec4((u_matrix * vec3(a_position + v_offset, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`

const fragmentShader = /* glsl */ `
precision highp float;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_kind;

void main() {
  vec2 p = v_offset;
  float r = v_radius;
  float beyond = ${ACTOR_KINDS.reduceRight((others, kind, at) => `v_kind < ${at}.5 ? ${distances[kind]} : ${others}`, '0.0')};
  #ifdef PICKING_MODE
  if (beyond > 0.0) discard;
  gl_FragColor = v_color;
  #else
  float soft = u_correctionRatio;
  gl_FragColor = v_color * (1.0 - smoothstep(-soft, soft, beyond));
  #endif
}`

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'] as const

interface Shaped extends NodeDisplayData {
  readonly kind: ActorKind
}

/** The program with which Sigma draws actors, each in the shape of its kind. */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_kind', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, -1],
        [1, 1],
        [-1, 1],
      ],
    }
  }

  override processVisibleItem(id: number, start: number, node: NodeDisplayData) {
    const { x, y, size, kind, color } = node as Shaped
    this.array.set([x, y, size, ACTOR_KINDS.indexOf(kind), floatColor(color), id], start)
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix)
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio)
  }
}
