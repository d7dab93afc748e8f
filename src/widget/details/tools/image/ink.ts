import type { Ink } from './scene.js';

/** What browsers compute of most colors: `rgb(0 0 0 / 0.5)`, or `color(srgb 0 0 0 / 0.5)` of mixed ones. */
const computed = /^(rgba?|color)\((?:srgb )?([^)]+)\)$/;

/** A computed color as any program reads it; `null` for one that is not seen. */
export function inkOf(color: string, opacity = 1): Ink | null {
  const [, kind, numbers = ''] = computed.exec(color) ?? [];
  const [red, green, blue, alpha = 1] = numbers
    .split(/[\s,/]+/)
    .filter((part) => part !== '')
    .map((part) => (part.endsWith('%') ? parseFloat(part) / 100 : Number(part)));
  const scale = kind === 'color' ? 255 : 1;
  const channels = [red, green, blue].map((channel) => Math.round((channel ?? NaN) * scale));
  const ink = channels.every((channel) => channel >= 0 && channel <= 255)
    ? { color: hex(channels), alpha }
    : sampled(color);
  return ink.alpha * opacity > 0 ? { ...ink, alpha: ink.alpha * opacity } : null;
}

/** Any other color, such as `oklch(…)`, as it is on a screen. */
function sampled(color: string): Ink {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d');
  if (!pen || !CSS.supports('color', color)) return { color: '#000000', alpha: 0 };
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return { color: hex([red, green, blue]), alpha: alpha / 255 };
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
