/** Widths of the characters from blank to tilde in Libre Franklin SemiBold, in thousandths of the font size. */
const widths =
  '209 257 449 603 638 935 818 245 304 304 436 574 239 380 237 357 701 494 628 658 675 669 677 612 678 675 237 249 566 574 566 532 834 756 715 719 741 645 621 747 746 306 437 729 619 934 758 770 706 772 713 665 669 717 724 1071 715 715 664 306 357 306 475 535 299 558 606 548 606 584 394 622 592 256 256 590 257 914 592 599 605 606 411 524 417 588 564 811 575 554 506 345 255 345 595'
    .split(' ')
    .map(Number)

/** The width of a text at a font size, in pixels: exact for semi-bold Latin letters, generous for all others. */
export function measure(text: string, size: number): number {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '')
  const sum = [...letters].reduce((all, letter) => all + (widths[(letter.codePointAt(0) ?? 0) - 32] ?? 1050), 0)
  return (sum * size) / 1000
}

/** Cuts a text to at most `width` pixels, with an ellipsis. */
export function cutTo(width: number, text: string, size: number): string {
  const characters = [...text.slice(0, 300).replace(/\s+/g, ' ')]
  if (text.length <= 300 && measure(text, size) <= width) return characters.join('')
  while (characters.length > 1 && measure(`${characters.join('')}…`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Breaks a text between words into at most `most` lines of at most `width` pixels; what is left over is cut off. */
export function linesOf(width: number, text: string, size: number, most: number): string[] {
  const lines: string[] = []
  let words = text.trim().split(/\s+/)
  while (words.length > 0 && lines.length < most - 1) {
    let count = 1
    while (count < words.length && measure(words.slice(0, count + 1).join(' '), size) <= width) count++
    lines.push(cutTo(width, words.slice(0, count).join(' '), size))
    words = words.slice(count)
  }
  return words.length === 0 ? lines : [...lines, cutTo(width, words.join(' '), size)]
}
