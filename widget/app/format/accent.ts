/** Colours that stay readable whatever accent an agency chose. Contrast after WCAG 2.2. */

export interface AccentColours {
  accent: string
  /** Text on the accent. */
  onAccent: string
  /** The accent as text on a surface: at least 4.5 to 1. */
  accentText: string
}

type Rgb = [number, number, number]

const defaultAccent = '#3056d3'

/** The largest luminance a surface has in each theme is taken from the stylesheet's tokens. */
const surfaces: Record<'light' | 'dark', Rgb> = { light: [244, 245, 248], dark: [34, 37, 46] }

export function accentColours({
  accent,
  scheme,
}: {
  accent: string | null
  scheme: 'light' | 'dark'
}): AccentColours {
  const colour = parseHex(accent) ?? (parseHex(defaultAccent) as Rgb)
  const light: Rgb = [255, 255, 255]
  const dark: Rgb = [0, 0, 0]
  return {
    accent: toHex(colour),
    onAccent: toHex(contrast(colour, light) >= Math.min(4.5, contrast(colour, dark)) ? light : dark),
    accentText: toHex(readable({ colour, on: surfaces[scheme], towards: scheme === 'light' ? 0 : 255 })),
  }
}

function readable({ colour, on, towards }: { colour: Rgb; on: Rgb; towards: number }): Rgb {
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = colour.map((part) => Math.round(part + (towards - part) * share)) as Rgb
    if (contrast(mixed, on) >= 4.6) return mixed
  }
  return [towards, towards, towards]
}

export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function parseHex(text: string | null): Rgb | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text ?? '')
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text ?? '')
  const parts = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1)
  return parts ? (parts.map((part) => Number.parseInt(part, 16)) as Rgb) : null
}

function toHex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
