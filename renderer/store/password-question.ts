// The password of a bundle that is being opened: asked of whoever sits there, kept nowhere.
import { create } from 'zustand';

/** `isWrong`: another one was tried. `answer`: null where it was put off. */
export type PasswordQuestion = { file: string; isWrong: boolean; answer: (password: string | null) => void };

export const usePasswordQuestion = create<{ question: PasswordQuestion | null }>()(() => ({
  question: null,
}));

/** Asks for the password of a bundle. @returns null where somebody thought better of it */
export function askPassword(file: string, isWrong: boolean): Promise<string | null> {
  return new Promise((resolve) => {
    const answer = (password: string | null): void => {
      usePasswordQuestion.setState({ question: null });
      resolve(password);
    };
    usePasswordQuestion.setState({ question: { file, isWrong, answer } });
  });
}
