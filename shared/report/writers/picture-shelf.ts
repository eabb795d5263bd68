// The pictures of a file that shows some of them in many places: each stands in it once, and is shown by reference.
import { escapeMarkup } from '../../kernel/text';
import type { PassagePicture } from '../trace';

/** Collects pictures while what shows them is written. */
export class PictureShelf {
  private readonly kept = new Map<string, PassagePicture & { id: string }>();

  /** Markup that shows a picture, named `alt` for who does not see it. */
  shown(picture: PassagePicture, alt: string): string {
    const { src, width, height } = picture;
    const id = this.kept.get(src)?.id ?? `pic-${this.kept.size + 1}`;
    if (!this.kept.has(src)) this.kept.set(src, { ...picture, id });
    return `<svg class="pic" role="img" aria-label="${escapeMarkup(alt)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><use href="#${id}"></use></svg>`;
  }

  /** The pictures themselves; '' where there are none. */
  html(): string {
    if (this.kept.size === 0) return '';
    const images = [...this.kept.values()].map(
      ({ id, src, width, height }) =>
        `<image id="${id}" href="${escapeMarkup(src)}" width="${width}" height="${height}"></image>`,
    );
    return `<svg class="vh" aria-hidden="true" width="0" height="0"><defs>${images.join('')}</defs></svg>`;
  }
}
