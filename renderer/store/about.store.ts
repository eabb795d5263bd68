// Whether it is shown what the program is: by its button, or from the menu.
import { create } from 'zustand';

export const useAbout = create<{ isOpen: boolean }>()(() => ({ isOpen: false }));

export const showAbout = (isOpen: boolean): void => useAbout.setState({ isOpen });
