import type { ProgramInfo } from 'sigma/rendering'
import { EdgeProgram } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { Dash } from '../../style/dashes.ts'
import { head } from '../geometry/arrow-head.ts'

/** How many straight pieces make an arc. */
const pieces = 18

/**
 * For each corner: how far along the link, on which side, and what it belongs to: 0 the line, 1 the foot of the head, 2
 * its tip.
 */
const corners = [
  ...Array.from({ length: pieces }, (_, at) => {
    const [from, to] = [at / pieces, (at + 1) / pieces]
    return [
      [from, -1, 0],
      [from, 1, 0],
      [to, -1, 0],
      [to, -1, 0],
      [from, 1, 0],
      [to, 1, 0],
    ]
  }).flat(),
  [1, -1, 1],
  [1, 1, 1],
  [1, 0, 2],
]

/** All lengths in pixels of the screen; y upwards. */
const vertexShader = /* glsl */ `
attribute vec3 a_corner;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_curvature;
attribute vec2 a_dash;
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;
uniform float u_minEdgeThickness;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_aside;
varying float v_half;

vec2 source, middle, target;

vec2 pointAt(float t) {
  return mix(mix(source, middle, t), mix(middle, target, t), t);
}

vec2 onScreen(vec2 point) {
  return ((u_matrix * vec3(point, 1)).xy + 1.0) * u_dimensions / 2.0;
}

float lengthTo(float t) {
  float sum = 0.0;
  vec2 last = source;
  for (int i = 1; i <= 12; i++) {
    vec2 next = pointAt(t * float(i) / 12.0);
    sum += length(next - last);
    last = next;
  }
  return sum;
}

void main() {
  source = onScreen(a_source);
  target = onScreen(a_target);
  vec2 way = target - source;
  middle = (source + target) / 2.0 + vec2(-way.y, way.x) * a_curvature;
  float thickness = max(u_minEdgeThickness, a_thickness / u_sizeRatio) * u_pixelRatio;
  float radius = a_targetSize / u_sizeRatio * u_pixelRatio;
  float speed = max(1.0, 2.0 * length(target - middle));
  float tip = clamp(1.0 - radius / speed, 0.0, 1.0);
  float foot = clamp(tip - thickness * ${head.lengthToThicknessRatio.toFixed(1)} / speed, 0.0, 1.0);
  float t = a_corner.z == 2.0 ? tip : a_corner.z == 1.0 ? foot : a_corner.x * foot;
  vec2 along = a_corner.z == 0.0 ? mix(middle - source, target - middle, t) : pointAt(tip) - pointAt(foot);
  vec2 aside = normalize(vec2(-along.y, along.x) + vec2(0.0, 1e-6));
  float half_ = thickness / 2.0 * (a_corner.z == 0.0 ? 1.0 : ${head.widenessToThicknessRatio.toFixed(1)});
  // A pixel more to each side, for soft edges.
  float reach = a_corner.z == 0.0 ? half_ + 1.0 : half_;
  vec2 point = pointAt(t) + aside * a_corner.y * reach;
  gl_Position = vec4(point / u_dimensions * 2.0 - 1.0, 0, 1);
  v_half = a_corner.z == 0.0 ? half_ : 1e6;
  v_aside = a_corner.y * reach;
  v_along = a_corner.z == 0.0 ? lengthTo(t) : 0.0;
  v_dash = a_corner.z == 0.0 ? a_dash * u_pixelRatio * max(1.0, thickness / u_pixelRatio / 2.5) : vec2(1.0, 0.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_aside;
varying float v_half;

void main() {
  #ifdef PICKING_MODE
  if (abs(v_aside) > v_half) discard;
  gl_FragColor = v_color;
  #else
  float inLine = 1.0 - smoothstep(v_half - 1.0, v_half, abs(v_aside));
  float at = mod(v_along, max(1.0, v_dash.x + v_dash.y));
  float inDash = v_dash.y == 0.0 ? 1.0 : smoothstep(-0.5, 0.5, at) * (1.0 - smoothstep(v_dash.x - 0.5, v_dash.x + 0.5, at));
  gl_FragColor = v_color * inLine * inDash;
  #endif
}`

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_dimensions', 'u_minEdgeThickness'] as const

interface Dashed extends EdgeDisplayData {
  readonly curvature: number
  readonly dash: Dash | null
}

/**
 * The program with which Sigma draws a straight or bent arrow in dashes. The gaps count as part of the link for
 * picking.
 */
export class DashedEdgeProgram extends EdgeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: corners.length,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_targetSize', size: 1, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_curvature', size: 1, type: FLOAT },
        { name: 'a_dash', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 3, type: FLOAT }],
      CONSTANT_DATA: corners,
    }
  }

  override processVisibleItem(
    id: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    edge: EdgeDisplayData,
  ) {
    const { size, color, curvature, dash } = edge as Dashed
    const [on, off] = dash ?? [1, 0]
    this.array.set(
      [source.x, source.y, target.x, target.y, target.size, size, curvature, on, off, floatColor(color), id],
      start,
    )
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix)
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio)
    gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio)
    gl.uniform2f(
      uniformLocations.u_dimensions ?? null,
      params.width * params.pixelRatio,
      params.height * params.pixelRatio,
    )
    gl.uniform1f(uniformLocations.u_minEdgeThickness ?? null, params.minEdgeThickness)
  }
}
