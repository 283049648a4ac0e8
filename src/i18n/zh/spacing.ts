const foreign = '[\\p{Script=Latin}\\p{Script=Greek}\\p{N}]';
const seams = new RegExp(`(?<=\\p{Script=Han})(?=${foreign})|(?<=${foreign})(?=\\p{Script=Han})`, 'gu');

/** A sentence made of parts, with a space wherever a Chinese character meets a letter or a digit. */
export function spaced(text: string): string {
  return text.replace(seams, ' ');
}
