/** When each unit is open, and so which clock its answers are counted by. A unit that says nothing follows the one above. */
@org.springframework.modulith.NamedInterface("hours")
package torg.staff.hours;
