/** What is said on and by the channels beside mail. */
export const channels = {
  test: {
    title: 'A test from Camber',
    text: 'It arrived. From now on you read here, in short, what the mails say.',
  },
};
