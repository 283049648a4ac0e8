import { expect, it } from 'vitest';
import { snippet } from './snippet.ts';

it('a frame asks for the embedded page, as it is wanted, and no text of a link breaks out of its attribute', () => {
  const link = 'https://a.example/x/#/play?v=1&view.task="><script>';
  const html = snippet(link, 'A "lab"', { theme: 'dark', language: 'zh' });
  expect(html).toContain('src="https://a.example/x/?embed&amp;theme=dark&amp;lang=zh#/play?v=1&amp;view.task=');
  expect(html).toContain('title="A &quot;lab&quot;"');
  expect(html.match(/<(?!\/?iframe)/g)).toBeNull();
  expect(snippet('https://a.example/#/lab/ot', '', { theme: '', language: '' })).toContain(
    '"https://a.example/?embed#/lab/ot"',
  );
});
