import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { file, folder } from './lab.test-kit.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The command line in a process of its own, as a reader starts it. */
const start = (...argv: string[]) => spawn(process.execPath, ['--import', 'tsx', 'cli/lab.ts', ...argv]);

/** What a process said, and what it ended with. */
async function end(child: ReturnType<typeof start>) {
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, out, err };
}

test('a process writes its result to standard output, messages to standard error, and ends with the code', async () => {
  const child = start('train', 'lsgan', '--iterations', '20', '--set', 'criticOptimizer.kind=sgd,');
  const { code, out, err } = await end(child);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('criticOptimizer.kind');
});

/** Dies as by a power cut when a file is written: half through, before the disk has it, before it takes its name. */
const dyingAt = (call: string) =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const die = () => process.kill(process.pid, 'SIGKILL');
    const { open } = fs;
    fs.open = async (...given) => {
      const file = await open(...given);
      if ('${call}' === 'write') file.writeFile = (text) => file.write(text.slice(0, text.length / 2)).then(die);
      if ('${call}' === 'sync') file.sync = die;
      return file;
    };
    if ('${call}' === 'rename') fs.rename = die;
    syncBuiltinESMExports();
  `)}`;

// The command line's own process, which writes by `openOut` too, is the next test's.
test('a kill while a file is written leaves the old one whole', async () => {
  const deaths = ['write', 'sync', 'rename'].map(async (call) => {
    const target = file(`precious-${call}.json`, 'the old run');
    const write = `import { openOut } from './cli/outFile.ts'; await openOut(process.argv[1], '--out').write('the new run');`;
    const flags = ['--import', 'tsx', '--import', dyingAt(call), '--input-type=module', '--eval', write, target];
    const child = spawn(process.execPath, flags);
    const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
    return [call, signal, readFileSync(target, 'utf8')];
  });
  const expected = ['write', 'sync', 'rename'].map((call) => [call, 'SIGKILL', 'the old run']);
  expect(await Promise.all(deaths)).toEqual(expected);
});

test.skipIf(process.platform === 'win32')(
  'a disk that fills up leaves the old file whole and the result on standard output',
  async () => {
    const target = file('full.json', 'the old run');
    // At the limit a write ends early, as on a full disk; the signal that comes with it is put aside.
    const deaf = `data:text/javascript,process.on('SIGXFSZ',()=>{})`;
    const command = `ulimit -f 40; exec "${process.execPath}" --import tsx --import "${deaf}" cli/lab.ts "$@"`;
    const child = spawn('bash', ['-c', command, 'lab', 'train', 'lsgan', '--iterations', '0', '--out', target]);
    const { code, out, err } = await end(child);
    expect([code, readFileSync(target, 'utf8')]).toEqual([1, 'the old run']);
    expect(err).toContain(`${target} could not be written`);
    expect(JSON.parse(out).parameters.critic.every(Number.isFinite)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('full'))).toEqual(['full.json']);
  },
);
