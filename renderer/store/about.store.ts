// Whether it is shown what the program is, or what becomes of data in it: by their buttons, from the menu, the palette.
import { create } from 'zustand';

export const useAbout = create<{ isOpen: boolean; isPrivacyOpen: boolean }>()(() => ({
  isOpen: false,
  isPrivacyOpen: false,
}));

export const showAbout = (isOpen: boolean): void => useAbout.setState({ isOpen, isPrivacyOpen: false });

/** One after the other: about the program closes for it. */
export const showPrivacy = (isPrivacyOpen: boolean): void =>
  useAbout.setState({ isPrivacyOpen, isOpen: false });
