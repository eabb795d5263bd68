/** Does what a key stands for, and nothing else does it; keys with Ctrl, Alt or Meta are the browser's. */
export const onKey =
  (actions: Readonly<Record<string, () => void>>) =>
  (event: React.KeyboardEvent): void => {
    const action = actions[event.key];
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
