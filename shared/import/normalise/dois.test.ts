import { describe, expect, it } from 'vitest';
import { isDoiAddress, parseDoi } from './dois';

const SICI = '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2';

describe('a DOI', () => {
  it.each([
    ['doi:10.5555/abc.9.', '10.5555/abc.9'],
    ['https://dx.doi.org/10.5555/abc', '10.5555/abc'],
    ['https://doi.org/10.5555%2Fj.work.2019', '10.5555/j.work.2019'],
    ['https://doi-org.proxy.example.nl/10.5555/x', '10.5555/x'],
    ['https://www-tandfonline-com.proxy.uu.nl/doi/full/10.1080/01234?needAccess=true', '10.1080/01234'],
    ['http://dx.doi.org/10.1016/S0140-6736%2813%2961530-5', '10.1016/S0140-6736(13)61530-5'],
    ['(10.5555/abc)', '10.5555/abc'],
    ['“10.5555/abc”', '10.5555/abc'],
    ['10.1016/S0027-9684(15)31340-7', '10.1016/S0027-9684(15)31340-7'],
    [SICI, SICI],
    [SICI.replace('<', '&lt;').replace('>', '&gt;'), SICI],
    [`https://doi.org/${encodeURIComponent(SICI)}`, SICI],
    [SICI.replace('<', ' < ').replace('>', ' > '), SICI],
    ['10.1659/0276-4741(2004)024 [ 0141:SPOCMP]2.0.CO;2', '10.1659/0276-4741(2004)024[0141:SPOCMP]2.0.CO;2'],
    [
      '10.1002/1521-396X(199711)164:1<3::AID-PSSA3>3.0.CO;2-G',
      '10.1002/1521-396X(199711)164:1<3::AID-PSSA3>3.0.CO;2-G',
    ],
    ['10.1016/ j.work.2010', '10.1016/j.work.2010'],
    ['10.1016/j.work. 2010.01.001', '10.1016/j.work.2010.01.001'],
    ['10.5555/abc [doi]', '10.5555/abc'],
    ['10.5555/abc<br>', '10.5555/abc'],
  ])('%s', (text, expected) => {
    expect(parseDoi(text)).toBe(expected);
  });
  it.each(['10.1659/0276-4741(2004)024', 'none', '10.5555/', 'https://example.org/10'])(
    '%s is none',
    (text) => {
      expect(parseDoi(text)).toBeNull();
    },
  );
  it('is in the address of a resolver or a publisher, not in any', () => {
    expect(isDoiAddress('https://doi-org.proxy.x.nl/10.5555/a')).toBe(true);
    expect(isDoiAddress('https://onlinelibrary.wiley.com/doi/abs/10.1002/x')).toBe(true);
    expect(isDoiAddress('https://example.org/?ref=10.5555/a')).toBe(false);
  });
});
