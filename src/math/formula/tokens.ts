/** One sign, name or number of a formula. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  /** Where it begins, in characters from 1. */
  readonly at: number;
}

/** What people write for what a keyboard has no key for, by sign. */
const plain: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
};

/** Full-width letters, digits and brackets, as Chinese keyboards write them, are meant as plain ones. */
const narrow = (text: string) =>
  text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const pattern = /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|(\p{L}[\p{L}\p{Nd}]*)|(\*\*|[<>]=|[²³]|\S))/iuy;

/** Cuts a formula into its parts, with an end behind them. It never throws: a sign that means nothing is a part too. */
export function tokensOf(formula: string): readonly Token[] {
  const text = narrow(formula);
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [whole, number, name, sign] = found;
    const written = number ?? name ?? sign ?? '';
    const at = found.index + whole.length - written.length + 1;
    if (sign === '²' || sign === '³') {
      tokens.push({ kind: 'sign', text: '^', at }, { kind: 'number', text: sign === '²' ? '2' : '3', at });
    } else if (sign !== undefined) tokens.push({ kind: 'sign', text: plain[sign] ?? sign.replace('**', '^'), at });
    else tokens.push({ kind: number === undefined ? 'name' : 'number', text: written, at });
  }
  return [...tokens, { kind: 'end', text: '', at: text.trimEnd().length + 1 }];
}
