// The push-forwards of src/datasets. Rings, grids, single Gaussians and the reader's own
// points are one case: a table of centres.

// Words of `given`; `dataset.ts` writes them.
const SIGMA = 0u;
const FIRST = 1u; // four numbers
const COUNT = 5u;
const BATCH_AT = 6u;
const SPREAD = 7u;
const CENTRES = 8u;

const RADIANS = 6.283185307179586;

fn given2(at: u32) -> vec2f {
  return vec2f(given[at], given[at + 1u]);
}

/** Every second cell, counted row by row; on an even board the odd rows start one cell later. */
fn checkerboard(p: vec4f, cells: f32, u: vec4f) -> vec2f {
  let index = 2.0 * floor(u.x * p.z);
  let row = floor((index + 0.5) / cells);
  let late = select(0.0, row - 2.0 * floor(0.5 * row), u32(cells) % 2u == 0u);
  return p.x * (vec2f(index - row * cells + late, row) + u.yz) - p.y;
}

/** The point of four uniforms before it is blurred. */
fn outline(p: vec4f, count: f32, u: vec4f) -> vec2f {
  let first = u.x < 0.5;
  switch DATASET {
    case 0u: { // centres
      return given2(CENTRES + 2u * u32(u.x * count));
    }
    case 1u: { // moons
      return select(-1.25, 1.25, first) * (turned(0.5 * u.y) - vec2f(0.5, 0.25));
    }
    case 2u: { // spiral: arms, turns, radius
      let t = sqrt(u.y);
      return p.z * t * turned(p.y * t + floor(u.x * p.x) / p.x);
    }
    case 3u: { // Swiss roll: radius over turns
      let turns = 1.5 * u.x + 0.75;
      return turns * p.x * turned(turns);
    }
    case 4u: { // segments: half gap, sine and cosine of the lean, half length
      let along = p.w * (2.0 * u.y - 1.0);
      return vec2f(select(1.0, -1.0, first) * (along * p.y + p.x), along * p.z);
    }
    case 5u: { // circles: both radii
      return select(p.y, p.x, first) * turned(u.y);
    }
    case 6u: { // pinwheel: arms, length, width, turns at distance 1
      let blade = vec2f(1.0, 0.0) + p.yz * normals(u).zw;
      let c = turned(floor(u.x * p.x) / p.x + p.w * length(blade));
      return vec2f(c.x * blade.x - c.y * blade.y, c.y * blade.x + c.x * blade.y);
    }
    case 7u: { // checkerboard: cell, half side, dark cells
      return checkerboard(p, count, u);
    }
    case 8u: { // segment: θ, thickness
      return vec2f(p.x + p.y * (u.y - 0.5), u.x);
    }
    default: { // no code of `datasetPlan.ts`
      return vec2f();
    }
  }
}

/** One point of the dataset from four uniforms. */
fn place(u: vec4f) -> vec2f {
  let p = vec4f(given2(FIRST), given2(FIRST + 2u));
  return outline(p, given[COUNT], u) + given[SIGMA] * normals(u).zw;
}

/** The same plus N(0, s²I), which is drawn from the upper half of a stream's blocks. */
fn placeNoised(stream: u32, sample: u32) -> vec2f {
  return place(uniforms(stream, sample)) + given[SPREAD] * normals(uniforms(stream, sample | 0x80000000u)).zw;
}
