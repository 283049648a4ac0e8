const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text with a true minus sign before its numbers, as the page prints them. */
export const minus = (text: string): string => text.replace(/(?<![\w)])-(?=[\d.])|(?<=\de)-(?=\d)/g, '−');

/** 10 with a raised exponent. */
export function raised(exponent: number): string {
  const figures = [...String(Math.abs(exponent))].map((figure) => digits[Number(figure)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${figures}`;
}

/** A finite number other than 0 with so many digits before its power of ten: 1.2×10⁵, and 10⁵ where one digit will do. */
export function scientific(value: number, significant: number): string {
  const [lead = '', exponent = ''] = value.toExponential(significant - 1).split('e');
  if (lead === '1' || lead === '-1') return minus(lead).slice(0, -1) + raised(Number(exponent));
  return `${minus(lead)}×${raised(Number(exponent))}`;
}

/** A tick's number: as many decimals as tell it from the next one, a step away, and commas between thousands. */
export function tickLabel(value: number, step: number): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const [whole = '', ...fraction] = value.toFixed(decimals).split('.');
  return minus([whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.'));
}
