import type { Random } from './random.ts';

/** What readers, messengers and attackers put into text. */
const nasties = [
  ...['', ' ', '%', '%zz', '%00', '\0', '\n', '"', "'", '\\', '&', '=', ';', ',', '#', '?', '{', '}', '[', ']', ':'],
  ...['NaN', 'Infinity', '-Infinity', '1e999', '-0', '1e-999', '0x10', '٣', '１', '1_000', '9007199254740993'],
  ...['null', 'undefined', 'true', '__proto__', 'constructor', 'prototype', 'toString', '__proto__.polluted'],
  ...['<script>', '\u{1F600}', '\uD800', '\uDFFF', '\u202E', '\uFEFF', '中文', 'ﬁ', 'a'.repeat(300)],
];

type Mutation = (text: string, random: Random) => string;

const at = (text: string, random: Random) => random.below(text.length + 1);
const span = (text: string, random: Random) => {
  const from = at(text, random);
  return [from, Math.min(text.length, from + 1 + random.below(12))] as const;
};

const mutations: readonly Mutation[] = [
  function insert(text, random) {
    const i = at(text, random);
    return text.slice(0, i) + random.pick(nasties) + text.slice(i);
  },
  function replace(text, random) {
    const [from, to] = span(text, random);
    return text.slice(0, from) + random.pick(nasties) + text.slice(to);
  },
  function remove(text, random) {
    const [from, to] = span(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  function repeat(text, random) {
    const [from, to] = span(text, random);
    return text.slice(0, to) + text.slice(from, to).repeat(1 + random.below(4)) + text.slice(to);
  },
  function flip(text, random) {
    const i = at(text, random);
    return text.slice(0, i) + String.fromCharCode(random.below(0x250)) + text.slice(i + 1);
  },
  function swap(text, random) {
    const parts = text.split(/([&,;=:{}])/);
    const [a, b] = [random.below(parts.length), random.below(parts.length)];
    return parts.map((part, i) => (i === a ? parts[b] : i === b ? parts[a] : part)).join('');
  },
  function cut(text, random) {
    return text.slice(0, at(text, random));
  },
  function number(text, random) {
    const numbers = [...text.matchAll(/-?\d+(\.\d+)?/g)];
    if (numbers.length === 0) return text;
    const { index, 0: found } = random.pick(numbers);
    const scaled = Number(found) * (0.5 + random.unit());
    const near = String(/\D/.test(found) ? scaled : Math.round(scaled));
    const value = random.pick([near, near, '0', '-1', '4294967296', '1e308', random.pick(nasties)]);
    return text.slice(0, index) + value + text.slice(index + found.length);
  },
];

/** The text after one to four changes of all kinds. */
export function mutate(text: string, random: Random): string {
  let mutant = text;
  for (let i = random.pick([1, 1, 1, 2, 3, 4]); i > 0; i--) mutant = random.pick(mutations)(mutant, random);
  return mutant;
}
