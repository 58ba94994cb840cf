"""English names, used for Britain and, with additions, for the United States."""

WOMEN = """Olivia, Emma, Sarah, Emily, Jessica, Laura, Rebecca, Charlotte, Hannah, Amy, Sophie, Lucy, Katherine,
Elizabeth, Margaret, Susan, Patricia, Jennifer, Linda, Barbara, Alice, Chloe, Grace, Ella, Lily, Mia, Isla, Ruby,
Victoria, Nicola, Karen, Helen, Claire, Joanne, Samantha, Rachel, Louise, Julie, Gemma, Stephanie, Natalie, Abigail,
Eleanor, Georgia, Holly, Deborah, Christine, Dorothy, Jane, Anne, Harriet, Freya, Imogen, Poppy, Zoe, Megan, Bethany"""

MEN = """Oliver, James, John, David, Michael, Thomas, William, George, Robert, Daniel, Matthew, Andrew, Christopher,
Joseph, Harry, Jack, Charles, Richard, Edward, Samuel, Benjamin, Alexander, Paul, Mark, Stephen, Peter, Anthony,
Simon, Kevin, Gary, Philip, Ian, Adam, Ryan, Luke, Nathan, Liam, Jacob, Henry, Oscar, Archie, Alfie, Noah, Leo,
Arthur, Freddie, Nicholas, Timothy, Jonathan, Gareth, Callum, Lewis, Craig, Stuart, Graham, Derek, Kenneth, Ronald,
Trevor, Nigel"""

SURNAMES = """Smith, Jones, Taylor, Brown, Williams, Wilson, Johnson, Davies, Robinson, Wright, Thompson, Evans,
Walker, White, Roberts, Green, Hall, Wood, Jackson, Clarke, Clark, Harris, Lewis, Turner, Martin, Cooper, Hill,
Ward, Morris, Moore, King, Watson, Baker, Harrison, Morgan, Patel, Young, Allen, Mitchell, James, Anderson,
Phillips, Lee, Bell, Parker, Davis, Bennett, Miller, Cook, Shaw, Richardson, Carter, Collins, Campbell, Bailey,
Adams, Khan, Hughes, Edwards, O'Brien, O'Connor, McDonald, MacLeod, Murphy, Kelly, Singh, Ali, Hussain, Begum,
Ahmed, Stewart, Fraser, Ross, Gray"""

STARTS = """ash ald bar ber bir black brad bram bran bright brock can car chad cher chur clay cole crom cul dal den
dun ed el fair far fen flet fox gar gil gran green hal ham har hart haw hol hors kel ken kir lang lin lock lon mar
mel mid mil nor oak old ot pem pres raven red rich rock rush sel shel sher stan sten sut thorn tid wal war wes whit
wil win"""

ENDS = """bourne bridge burn bury by combe cott croft dale den field ford gate grove ham hart head hill holme hurst
ington land ley low man mere moor more ridge rick shaw side sley son stead stock stone sworth ton tree wall ward
well wick win wood worth"""

NICKNAMES = """Robert=Bob, William=Bill, Richard=Dick, James=Jim, John=Jack, Michael=Mike, Thomas=Tom, Edward=Ted,
Charles=Charlie, Joseph=Joe, Daniel=Dan, Matthew=Matt, Andrew=Andy, Christopher=Chris, Samuel=Sam, Benjamin=Ben,
Alexander=Alex, Stephen=Steve, Anthony=Tony, Philip=Phil, Nicholas=Nick, Timothy=Tim, Jonathan=Jon, Kenneth=Ken,
Elizabeth=Liz, Katherine=Kate, Margaret=Peggy, Susan=Sue, Patricia=Pat, Jennifer=Jenny, Rebecca=Becky, Jessica=Jess,
Victoria=Vicky, Samantha=Sam, Deborah=Debbie, Christine=Chris, Dorothy=Dot, Abigail=Abby, Eleanor=Ellie, Emily=Em,
Barbara=Barb, Stephanie=Steph, Bethany=Beth, Ronald=Ron, Stuart=Stu, Henry=Harry"""

AMERICAN_WOMEN = """Ashley, Brittany, Madison, Taylor, Mary, Nancy, Lisa, Betty, Sandra, Donna, Carol, Michelle,
Amanda, Melissa, Kimberly, Heather, Tiffany, Crystal, Guadalupe, Latoya, Shanice, Brooke, Savannah, Kayla, Destiny"""

AMERICAN_MEN = """Brandon, Tyler, Justin, Austin, Ethan, Mason, Logan, Jose, Juan, Carlos, Brian, Jeffrey, Scott,
Eric, Gregory, Patrick, Raymond, Dennis, Jerry, Tyrone, Darnell, Chad, Brett, Travis, Dustin, Hunter"""

AMERICAN_SURNAMES = """Garcia, Rodriguez, Martinez, Hernandez, Lopez, Gonzalez, Perez, Sanchez, Ramirez, Torres,
Nguyen, Kim, Flores, Rivera, Gomez, Diaz, Reyes, Cruz, Ortiz, Gutierrez, Schmidt, Meyer, Kowalski, Rossi, Chen,
Wang, Jefferson, Washington, Freeman, Henderson, Coleman, Jenkins, Perry, Powell, Patterson, Simmons, Foster,
Bryant, Hayes, Myers"""
