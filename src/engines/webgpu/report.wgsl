// What an iteration showed: sums over the rows of its last critic step and of its generator step.

@group(0) @binding(1) var<storage, read> figures: array<vec2f>;
@group(0) @binding(2) var<storage, read> gradient: array<f32>;
@group(0) @binding(3) var<storage, read_write> reports: array<f32>;

const REPORT_THREADS = 64u;
/** Real loss and output, generated loss and output, penalty, generator loss, squared norm of its gradient, its first entry. */
const COLUMNS = 8u;

var<workgroup> partial: array<array<f32, COLUMNS>, REPORT_THREADS>;

@compute @workgroup_size(REPORT_THREADS)
fn main(@builtin(local_invocation_index) thread: u32) {
  var real = vec2f(0);
  var generated = vec2f(0);
  var penalty = 0.0;
  var generator = 0.0;
  for (var row = thread; row < update.batch; row += REPORT_THREADS) {
    real += figures[row];
    generated += figures[update.samples + row];
    if (PENALTY) { penalty += figures[2u * update.samples + row].x; }
    generator += figures[3u * update.samples + row].x;
  }
  var squares = 0.0;
  for (var i = thread; i < arrayLength(&gradient); i += REPORT_THREADS) { squares += gradient[i] * gradient[i]; }
  let batch = f32(update.batch);
  partial[thread] = array(
    real.x / batch, real.y / batch, generated.x / batch, generated.y / batch,
    penalty / batch, generator / batch, squares, 0.0,
  );
  workgroupBarrier();
  if (thread >= COLUMNS) { return; }
  var sum = 0.0;
  for (var i = 0u; i < REPORT_THREADS; i++) { sum += partial[i][thread]; }
  reports[COLUMNS * update.report + thread] = select(sum, gradient[0], thread == 7u);
}
