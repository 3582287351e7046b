/** Whether two numbers are one, written with one slip. */
import { isWithinOneEdit } from './compare-words.js';

/** One digit wrong, too many or too few, or two in the wrong order; equal numbers as well. */
export function isDigitSlip(one: number, other: number): boolean {
  return mayBeSlip(one, other) && isWithinOneEdit(String(one), String(other));
}

/**
 * Numbers of equally many digits that differ in one digit are 1 to 9 apart at its place; two digits in the wrong order make
 * it 9 to 81. Hardly any numbers are, and asking digit by digit is dear.
 */
function mayBeSlip(one: number, other: number): boolean {
  if (one === other || digitsOf(one) !== digitsOf(other)) return true;
  let apart = Math.abs(one - other);
  while (apart % 10 === 0) apart /= 10;
  return apart <= 81;
}

function digitsOf(number: number): number {
  let [digits, most] = [1, 10];
  while (number >= most) [digits, most] = [digits + 1, most * 10];
  return digits;
}
