/**
 * Words the city looks out for, in versioned lists (domain.md D42). A list can only point: it knows no platform and no
 * measure, so nothing is ever hidden because of it. A sub-room of {@code moderation}.
 */
package torg.moderation.lists;
