import type { Picture } from '../drawn/picture.ts';
import { flowSvg } from './flow-svg.ts';
import { weekSvg } from './week-svg.ts';

/** A picture as one SVG file: no scripts, no fonts, nothing fetched; it follows light and dark by itself. */
export function toSvg(picture: Picture): string {
  switch (picture.kind) {
    case 'flow':
      return flowSvg(picture);
    case 'week':
      return weekSvg(picture);
  }
}
