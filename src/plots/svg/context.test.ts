import { expect, test } from 'vitest';
import { SvgContext } from './context.ts';
import { svgDocument } from './document.ts';
import { roughMeasure } from './measure.ts';

/** What a drawing comes to, a line an element. */
function drawn(draw: (context: SvgContext) => void): string[] {
  const context = new SvgContext(roughMeasure);
  draw(context);
  return context.content.split('\n');
}

test('a path is filled and stroked with the state it meets, moved by what was translated', () => {
  const lines = drawn((context) => {
    context.translate(10, 20);
    context.beginPath();
    context.lineTo(1, 2);
    context.lineTo(3.456, -4);
    context.closePath();
    context.fillStyle = 'red';
    context.fill('evenodd');
    context.strokeStyle = 'blue';
    context.lineWidth = 1.5;
    context.lineCap = 'round';
    context.globalAlpha = 0.25;
    context.setLineDash([7, 4]);
    context.stroke();
  });
  expect(lines).toEqual([
    '<path d="M11 22L13.46 16Z" fill="red" fill-rule="evenodd"/>',
    '<path d="M11 22L13.46 16Z" fill="none" stroke="blue" stroke-width="1.5" stroke-linecap="round" stroke-opacity="0.25" stroke-dasharray="7 4"/>',
  ]);
});

test('a whole turn is two halves, and a part of one is an arc to its end', () => {
  const [whole, quarter, most] = drawn((context) => {
    for (const [from, to] of [
      [0, 2 * Math.PI],
      [0, Math.PI / 2],
      [Math.PI / 2, 2 * Math.PI],
    ] as const) {
      context.beginPath();
      context.arc(5, 5, 2, from, to);
      context.fill();
    }
  });
  expect(whole).toContain('d="M7 5A2 2 0 0 1 3 5A2 2 0 0 1 7 5"');
  expect(quarter).toContain('d="M7 5A2 2 0 0 1 5 7"');
  expect(most).toContain('d="M5 7A2 2 0 1 1 7 5"');
});

test('clips are cut with one another, and end where the state is restored', () => {
  const lines = drawn((context) => {
    context.save();
    context.beginPath();
    context.rect(0, 0, 8, 9);
    context.clip();
    context.save();
    context.beginPath();
    context.rect(1, 1, 2, 3);
    context.clip();
    context.fillRect(0, 0, 1, 1);
    context.restore();
    context.fillRect(0, 0, 2, 2);
    context.restore();
    context.fillRect(0, 0, 3, 3);
  });
  expect(lines[0]).toBe(
    '<defs><clipPath id="clip1"><path d="M0 0h8v9h-8Z"/></clipPath><clipPath id="clip2" clip-path="url(#clip1)"><path d="M1 1h2v3h-2Z"/></clipPath></defs>',
  );
  expect(lines.slice(1).map((line) => /url\(#(\w+)\)/.exec(line)?.[1])).toEqual(['clip2', 'clip1', undefined]);
});

test('words stay words: escaped, anchored, on a base line that every viewer knows, no wider than they may be', () => {
  const [left, right] = drawn((context) => {
    context.font = '20px "A & B", sans-serif';
    context.textBaseline = 'middle';
    context.fillText('P < "Q"', 3, 50);
    context.textAlign = 'right';
    context.textBaseline = 'top';
    context.fillText('mmmm', 90, 10, 30);
  });
  expect(left).toBe(
    '<text x="3" y="56.8" font-size="20" font-family="&quot;A &amp; B&quot;, sans-serif" fill="#000000">P &lt; &quot;Q&quot;</text>',
  );
  expect(right).toContain('x="90" y="28" ');
  expect(right).toContain('text-anchor="end" textLength="30" lengthAdjust="spacingAndGlyphs"');
});

test('what was saved comes back, and no more than that', () => {
  const lines = drawn((context) => {
    context.fillStyle = 'red';
    context.save();
    context.fillStyle = 'blue';
    context.translate(5, 5);
    context.fillRect(0, 0, 1, 1);
    context.restore();
    context.restore();
    context.fillRect(0, 0, 1, 1);
  });
  expect(lines).toEqual([
    '<rect x="5" y="5" width="1" height="1" fill="blue"/>',
    '<rect x="0" y="0" width="1" height="1" fill="red"/>',
  ]);
});

test('a document says what it is, and leads where its link does', () => {
  const text = svgDocument({ width: 64, height: 74.5, title: 'a < b', content: '<g/>', link: 'http://a/?b=1&c=2' });
  expect(text).toBe(`<svg xmlns="http://www.w3.org/2000/svg" width="64" height="74.5" viewBox="0 0 64 74.5">
<title>a &lt; b</title>
<a href="http://a/?b=1&amp;c=2">
<g/>
</a>
</svg>
`);
});
