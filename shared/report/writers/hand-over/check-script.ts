// The script of a file that checks itself. `crypto.subtle` is not there for a file that is opened from a disk, so it
// brings SHA-256 along (FIPS 180-4); tests hold it to known vectors.

/** Defines `sha256(text)`: of a text as UTF-8, in lower-case hex. */
export const SHA256_SCRIPT = `function sha256(text) {
  'use strict';
  var K = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  ];
  var H = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
  var bytes = new TextEncoder().encode(text);
  var length = bytes.length;
  var padded = new Uint8Array((length + 9 + 63) & ~63);
  padded.set(bytes);
  padded[length] = 0x80;
  var view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);
  var w = new Int32Array(64);
  var turn = function (x, n) { return (x >>> n) | (x << (32 - n)); };
  for (var at = 0; at < padded.length; at += 64) {
    for (var i = 0; i < 64; i++) {
      if (i < 16) { w[i] = view.getInt32(at + 4 * i); continue; }
      var s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      var s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    var a = H[0], b = H[1], c = H[2], d = H[3], e = H[4], f = H[5], g = H[6], h = H[7];
    for (var j = 0; j < 64; j++) {
      var t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[j] + w[j]) | 0;
      var t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    H = [H[0] + a, H[1] + b, H[2] + c, H[3] + d, H[4] + e, H[5] + f, H[6] + g, H[7] + h].map(function (x) { return x | 0; });
  }
  return H.map(function (x) { return (x >>> 0).toString(16).padStart(8, '0'); }).join('');
}
`;

/** Hashes every part and the whole anew, before anything of the page changes, and says what it found. */
export const CHECK_SCRIPT = `${SHA256_SCRIPT}(function () {
  'use strict';
  var said = document.getElementById('check');
  var plain = function (node) {
    var out = '';
    node.childNodes.forEach(function (child) {
      if (child.nodeType === 3) { out += child.data; return; }
      if (child.nodeType !== 1) { out += '<!>'; return; }
      if (child.hasAttribute('data-sha256')) {
        out += '<' + child.localName + ' ' + child.getAttribute('data-sha256') + '></>';
        return;
      }
      out += '<' + child.localName;
      for (var i = 0; i < child.attributes.length; i++)
        out += ' ' + child.attributes[i].name + '="' + child.attributes[i].value + '"';
      out += '>' + plain(child) + '</>';
    });
    return out;
  };
  var nameOf = function (part) {
    var title = part.querySelector(part.localName === 'section' ? 'h2' : 'p a');
    return (part.localName === 'section' ? '' : said.dataset.source + ' ') + (title ? title.textContent : part.id);
  };
  var text = function (words) { said.append(Object.assign(document.createElement('p'), { textContent: words })); };
  var changed = [].filter.call(document.querySelectorAll('[data-sha256]'), function (part) {
    return sha256(plain(part)) !== part.getAttribute('data-sha256');
  });
  var main = document.querySelector('main');
  var whole = sha256([document.querySelector('title').textContent, document.querySelector('style').textContent, plain(main)].join('\\n'));
  said.replaceChildren();
  said.className = 'same';
  if (changed.length === 0 && whole === said.dataset.whole) { text(said.dataset.same); }
  else {
    said.className = 'other';
    text(changed.length === 0 ? said.dataset.frame : said.dataset.changed);
    if (changed.length > 0) {
      var list = said.appendChild(document.createElement('ul'));
      changed.forEach(function (part) {
        list.append(Object.assign(document.createElement('li'), { textContent: nameOf(part) }));
      });
    }
  }
  text(said.dataset.print + ' ' + whole);
})();
`;
