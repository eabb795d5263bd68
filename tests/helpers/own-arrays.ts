// In jsdom, Node's TextEncoder gives arrays of another realm than `Uint8Array` names there, which libraries do not take
// for arrays. Imported by tests that make a reading copy in jsdom.
class OwnTextEncoder extends TextEncoder {
  override encode(text?: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(super.encode(text));
  }
}
globalThis.TextEncoder = OwnTextEncoder;
