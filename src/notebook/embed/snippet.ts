export interface SnippetParts {
  /** Absolute address of the embed page, with its query. */
  address: string;
  title: string;
  height: number;
}

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string) => text.replace(/[&"<>]/g, (char) => escapes[char] ?? char);

/** The frame that an instructor pastes into a page. It works without a script, at a fixed height. */
export function iframeSnippet({ address, title, height }: SnippetParts): string {
  return [
    `<iframe src="${attribute(address)}"`,
    `  title="${attribute(title)}"`,
    `  width="100%" height="${height}" style="border: 0" loading="lazy" allow="fullscreen"`,
    `  sandbox="allow-scripts allow-same-origin allow-downloads allow-popups"></iframe>`,
  ].join('\n');
}

/** Lets every such frame on a page take the height it asks for. Once a page is enough. */
export const resizeScript = `<script>
  addEventListener('message', ({ source, data }) => {
    if (data?.source !== 'bonsai' || data.type !== 'resize') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = data.payload.height + 'px';
    }
  });
</script>`;
