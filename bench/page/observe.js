// Runs in the built page before its own scripts; plain JavaScript, because it travels as text.
{
  const observed = { frames: [], tasks: [], inputs: new Map(), moved: undefined };
  window.observed = observed;

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) observed.tasks.push(duration);
  }).observe({ type: 'longtask' });

  // One gesture makes several events; the slowest of them is what the reader waited for.
  new PerformanceObserver((list) => {
    for (const { interactionId: id, duration } of list.getEntries()) {
      if (id > 0) observed.inputs.set(id, Math.max(duration, observed.inputs.get(id) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16 });

  let last = performance.now();
  requestAnimationFrame(function frame(now) {
    observed.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  });

  requestAnimationFrame(async function look() {
    const status = await window.playground?.status();
    if (status?.iteration > 0) observed.moved = performance.now();
    else requestAnimationFrame(look);
  });
}
