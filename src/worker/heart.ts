/** Answers the page for the worker that started it and is busy training. */
self.onmessage = ({ data: page }: MessageEvent<MessagePort>) => {
  page.onmessage = () => page.postMessage(undefined);
};
