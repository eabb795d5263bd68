// What a zip says of itself before it is unpacked: memory is set aside by it, so it must not be believed.
import type { UnzipFileInfo } from 'fflate';

// No text deflates further. @see https://zlib.net/zlib_tech.html, "Maximum Compression Factor"
const MAX_RATIO = 1032;

/**
 * Whether to unpack each part of a zip.
 *
 * @param limit - bytes of all parts once unpacked
 * @throws Error when the parts say that they are larger in all, or a part that it is larger than its bytes can be
 */
export function withinLimits(
  limit: number,
  isWanted: (name: string) => boolean = () => true,
): (file: UnzipFileInfo) => boolean {
  let unpacked = 0;
  return ({ name, size, originalSize }) => {
    if (!isWanted(name)) return false;
    unpacked += originalSize;
    if (unpacked > limit) throw new Error('too large when unpacked');
    if (originalSize > size * MAX_RATIO + MAX_RATIO) throw new Error(`${name}: larger than it can be`);
    return true;
  };
}
