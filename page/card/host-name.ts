// The name of the one element that the page gets while a card is open; part of the contract with the outside.
export const HOST_NAME = 'fact-cards-card';
