import { comparisons, constants, functions } from './functions.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A formula's value where its variables have these values, in the order in which they were named. */
export type Formula = (...values: readonly number[]) => number;

/** Why a text is no formula, and where: `at` counts characters from 1. */
export interface FormulaFault {
  readonly code:
    | 'empty'
    | 'unknown' // a name that nothing has; `allowed` lists those that there are
    | 'unexpected' // `found` stands where `allowed` would do
    | 'arguments' // `found` is called with another number of arguments than it takes; `allowed` says how many
    | 'long';
  readonly at: number;
  readonly found: string;
  /** Empty where a number, a name or a bracket is wanted. */
  readonly allowed: string;
}

export class FormulaError extends Error {
  readonly fault: FormulaFault;
  constructor(fault: FormulaFault) {
    super(`${fault.code} at ${fault.at}: ${fault.found}; allowed: ${fault.allowed}`);
    this.name = 'FormulaError';
    this.fault = fault;
  }
}

/** Longer formulas are no reader's; brackets can't nest deeper than a call may. */
const LONGEST = 500;

type Values = readonly number[];
type Part = (values: Values) => number;

/**
 * Reads `2 cos(2π t) + t^2/3`: + − * / ^, comparisons (1 or 0), brackets, the functions and
 * constants of `functions.ts`, and the variables. Two factors side by side are multiplied.
 * −x² is −(x²), and 2^3^2 is 2^(3^2). Nothing is evaluated as a script: the page's policy forbids it.
 * @throws FormulaError
 */
export function parseFormula(text: string, variables: readonly string[]): Formula {
  if (text.trim() === '') throw new FormulaError({ code: 'empty', at: 1, found: '', allowed: '' });
  if (text.length > LONGEST) {
    throw new FormulaError({ code: 'long', at: LONGEST + 1, found: String(text.length), allowed: String(LONGEST) });
  }
  const part = new Parser(tokensOf(text), variables).whole();
  return (...values) => part(values);
}

class Parser {
  #at = 0;
  readonly #tokens: readonly Token[];
  readonly #variables: readonly string[];

  constructor(tokens: readonly Token[], variables: readonly string[]) {
    this.#tokens = tokens;
    this.#variables = variables;
  }

  whole(): Part {
    const part = this.#comparison();
    if (this.#token.kind !== 'end') this.#refuse('+ − * / ^ < >');
    return part;
  }

  get #token(): Token {
    return this.#tokens[this.#at] as Token;
  }

  #refuse(allowed: string): never {
    const { at, text } = this.#token;
    throw new FormulaError({ code: 'unexpected', at, found: text, allowed });
  }

  /** Goes on behind one of these signs, where it stands here. */
  #took(...signs: readonly string[]): string | undefined {
    const { kind, text } = this.#token;
    if (kind !== 'sign' || !signs.includes(text)) return undefined;
    this.#at++;
    return text;
  }

  #want(sign: string): void {
    if (!this.#took(sign)) this.#refuse(sign);
  }

  #comparison(): Part {
    const left = this.#sum();
    const sign = this.#took(...Object.keys(comparisons));
    const compare = sign && comparisons[sign];
    if (!compare) return left;
    const right = this.#sum();
    return (values) => compare(left(values), right(values));
  }

  #sum(): Part {
    let sum = this.#product();
    for (let sign = this.#took('+', '-'); sign; sign = this.#took('+', '-')) {
      const [left, right] = [sum, this.#product()];
      sum = sign === '+' ? (values) => left(values) + right(values) : (values) => left(values) - right(values);
    }
    return sum;
  }

  #product(): Part {
    let product = this.#signed();
    for (;;) {
      const sign = this.#took('*', '/');
      if (!sign && !this.#beginsFactor()) return product;
      const [left, right] = [product, sign ? this.#signed() : this.#power()];
      product = sign === '/' ? (values) => left(values) / right(values) : (values) => left(values) * right(values);
    }
  }

  #beginsFactor(): boolean {
    const { kind, text } = this.#token;
    return kind === 'number' || kind === 'name' || (kind === 'sign' && text === '(');
  }

  #signed(): Part {
    const sign = this.#took('-', '+');
    if (!sign) return this.#power();
    const part = this.#signed();
    return sign === '-' ? (values) => -part(values) : part;
  }

  #power(): Part {
    const base = this.#atom();
    if (!this.#took('^')) return base;
    const exponent = this.#signed();
    return (values) => base(values) ** exponent(values);
  }

  #atom(): Part {
    const { kind, text } = this.#token;
    if (this.#took('(')) {
      const part = this.#comparison();
      this.#want(')');
      return part;
    }
    if (kind !== 'number' && kind !== 'name') this.#refuse('');
    this.#at++;
    if (kind === 'name') return this.#named(text.toLowerCase());
    const value = Number(text);
    return () => value;
  }

  #named(name: string): Part {
    const place = this.#variables.indexOf(name);
    if (place >= 0) return (values) => values[place] as number;
    if (Object.hasOwn(constants, name)) {
      const value = constants[name] as number;
      return () => value;
    }
    if (Object.hasOwn(functions, name)) return this.#call(name);
    this.#at--;
    const { at, text } = this.#token;
    const allowed = [...this.#variables, ...Object.keys(constants), ...Object.keys(functions)].join(', ');
    throw new FormulaError({ code: 'unknown', at, found: text, allowed });
  }

  #call(name: string): Part {
    const [arity, call] = functions[name] as (typeof functions)[string];
    const { at } = this.#tokens[this.#at - 1] as Token;
    this.#want('(');
    const parts = [this.#comparison()];
    while (this.#took(',')) parts.push(this.#comparison());
    this.#want(')');
    if (parts.length !== arity) {
      throw new FormulaError({ code: 'arguments', at, found: name, allowed: String(arity) });
    }
    const [first, second = first] = parts as [Part, Part?];
    return (values) => call(first(values), second(values));
  }
}
