import type { Page } from '@playwright/test';

/** A task of a page's main thread, in milliseconds. */
export interface MainTask {
  readonly wall: number;
  /** What the thread computed: other processes that want the machine don't count. */
  readonly cpu: number;
  /** What took most of it. */
  readonly of: string;
  /** The last `performance.mark` before it, or what the browser marks itself as it loads a page. */
  readonly after: string;
}

/** What a page that is open as the trace begins marks, so that its process is known. */
const OPEN = 'open as the trace began';

/** Milliseconds that a task may compute: what computes for longer a browser calls a long one. */
const LONG = 50;

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds, of the clock and of the thread. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly fileName?: string;
    readonly data?: { readonly functionName?: string; readonly documentLoaderURL?: string };
  };
}

/** The largest thing that is done within a task. */
function culprit(task: TraceEvent, events: readonly TraceEvent[]): string {
  const end = task.ts + (task.dur ?? 0);
  const within = events.filter(
    ({ pid, tid, ts, dur = 0 }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts + dur <= end,
  );
  const named = within.filter(({ name }) => !['RunTask', 'v8.callFunction', 'FireAnimationFrame'].includes(name));
  const [most] = named.sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));
  const where = most?.args.data?.functionName ?? most?.args.fileName ?? '';
  return most ? `${most.name} ${where} ${Math.round((most.tdur ?? 0) / 1000)} ms` : '?';
}

/**
 * Traces the main threads of a Chromium's pages meanwhile, and closes this one; returns the tasks that computed for longer
 * than 50 ms. A page that is opened meanwhile is judged from its first task on, one that is open before it from here on.
 *
 * With its window open, the end of a trace waits every other time for 5 s, whatever the page does: some process of it
 * doesn't say that it has handed in all.
 */
export async function longTasks(page: Page, meanwhile: () => Promise<void>): Promise<MainTask[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser of its own');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
    },
  });
  try {
    if (page.url() !== 'about:blank') await page.evaluate((at) => performance.mark(at), OPEN);
    await meanwhile();
  } finally {
    await page.context().close();
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
  // The browser's own surfaces are pages in processes of their own.
  const served = new Set(
    events
      .filter(
        ({ name, args }) =>
          name === OPEN || (name === 'navigationStart' && args.data?.documentLoaderURL?.startsWith('http')),
      )
      .map(({ pid }) => pid),
  );
  const mains = new Set(
    events
      .filter(({ name, args, pid }) => name === 'thread_name' && args.name === 'CrRendererMain' && served.has(pid))
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  if (mains.size === 0) throw new Error('the trace holds no page');
  const spans = events.filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid} ${tid}`));
  const marks = events.filter(({ cat, pid }) => cat.includes('blink.user_timing') && served.has(pid));
  const lastBefore = (task: TraceEvent) =>
    marks.filter(({ pid, ts }) => pid === task.pid && ts <= task.ts).sort((a, b) => b.ts - a.ts)[0]?.name ?? '';
  return spans
    .filter(({ name, tdur = 0 }) => name === 'RunTask' && tdur > 1000 * LONG)
    .map((task) => ({
      wall: (task.dur ?? 0) / 1000,
      cpu: (task.tdur ?? 0) / 1000,
      of: culprit(task, spans),
      after: lastBefore(task),
    }));
}
