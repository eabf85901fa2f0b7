/** A floating point number as `printf("%.15g")` writes it. */
export function formatReal(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (value === 0) return '0';
  return formatDigits(value, 15);
}

/** As `printf("%.17g")`, which reads back as the same number, unless fewer digits do. */
export function formatExactReal(value: number): string {
  const short = formatReal(value);
  return Number(short) === value ? short : formatDigits(value, 17);
}

function formatDigits(value: number, digits: number): string {
  const [mantissa = '', exponentText = '0'] = roundHalfToEven(value, digits).split('e');
  const exponent = Number(exponentText);
  const sign = mantissa.startsWith('-') ? '-' : '';
  const significant = mantissa.replace('-', '').replace('.', '').replace(/0+$/, '');
  if (exponent < -4 || exponent >= digits) {
    const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    return `${sign}${withPoint(significant, 1)}e${power}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${significant}`;
  return sign + withPoint(significant.padEnd(exponent + 1, '0'), exponent + 1);
}

/** `toExponential` rounds halves up; printf(3) rounds them to even. */
function roundHalfToEven(value: number, digits: number): string {
  const rounded = value.toExponential(digits - 1);
  if (!isExact(value, digits + 1)) return rounded;
  const [mantissa = '', exponent = ''] = value.toExponential(digits).split('e');
  const truncated = mantissa.slice(0, -1);
  return mantissa.endsWith('5') && /[02468]$/.test(truncated)
    ? `${truncated}e${exponent}`
    : rounded;
}

/** Whether the number, written out in full, has no more than that many digits. */
function isExact(value: number, digits: number): boolean {
  const [mantissa = ''] = value.toExponential(100).split('e');
  return mantissa.replace(/[-.]/g, '').replace(/0+$/, '').length <= digits;
}

function withPoint(digits: string, before: number): string {
  return digits.length > before ? `${digits.slice(0, before)}.${digits.slice(before)}` : digits;
}
